/** Of one contract in the client's API. */
export const contractPath = (id: string) => `contracts/${encodeURIComponent(id)}`;
export const contractFilePath = (id: string) => `${contractPath(id)}/file`;
