/** SHA-256 of a text in UTF-8, in hexadecimal digits of lower case: the host has one. */
export type TextHash = (text: string) => string;
