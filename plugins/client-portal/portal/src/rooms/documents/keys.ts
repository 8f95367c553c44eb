export const documentsKey = ['documents'] as const;
export const documentRequestsKey = ['document-requests'] as const;
