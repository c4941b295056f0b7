/** How the id of every report begins: `rep_7k2m…`. Whoever looks for one in a text looks for this. */
export const reportIds = 'rep';
