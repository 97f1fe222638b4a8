/** Mocha's build for browsers, which the types of the package leave out. */
declare module 'mocha/mocha.js' {
  interface BrowserOptions {
    ui: 'bdd';
    reporter: (runner: Mocha.Runner) => void;
    timeout: number;
  }
  const mocha: {
    setup(options: BrowserOptions): void;
    run(done: (failures: number) => void): Mocha.Runner;
  };
  export { mocha as default };
}
