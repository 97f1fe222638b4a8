/**
 * Modules that were removed from the standard library, with the distributions that bring them back; the first is the
 * one with changes of its own. From what each of them holds on https://pypi.org.
 */
export const STDLIB_REPLACEMENTS = `
aifc standard-aifc
asynchat pyasynchat standard-asynchat
asyncore pyasyncore standard-asyncore
audioop audioop-lts
cgi legacy-cgi standard-cgi
cgitb legacy-cgi standard-cgitb
chunk standard-chunk
crypt standard-crypt
distutils setuptools
imghdr standard-imghdr
mailcap standard-mailcap
nntplib standard-nntplib
pipes standard-pipes
smtpd standard-smtpd
sndhdr standard-sndhdr
sunau standard-sunau
telnetlib standard-telnetlib
uu standard-uu
xdrlib standard-xdrlib
`;
