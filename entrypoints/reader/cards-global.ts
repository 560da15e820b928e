/** Where the cards' script leaves its one function. Shared by the two scripts of a frame, unseen by the page. */
export const CARDS: unique symbol = Symbol.for('pangzhu.cards') as never;
