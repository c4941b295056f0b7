/** The element that holds the badge in the page. */
export const badgeName = 'touchstone-badge';
