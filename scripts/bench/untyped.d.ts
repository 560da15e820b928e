/** Libraries that ship no types; only what the benchmark calls. */
declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(root: Element);
    mark(terms: string[], options: object): void;
    markRegExp(expression: RegExp, options?: object): void;
    unmark(): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Element, options: { find: RegExp; wrap: string }): { revert: () => void };
}
