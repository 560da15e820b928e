/** Name of the one element that we add to a page. */
export const HOST_TAG = 'pangzhu-cards';
