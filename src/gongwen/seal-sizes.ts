/** How wide or high a seal can be, millimetres: what lies outside is a slip. Common seals have 30 to 50. */
export const [LEAST_SEAL, MOST_SEAL] = [10, 100];
