export const portalKey = ['portal'] as const;
export const messagesKey = ['messages'] as const;
export const sessionKey = ['session'] as const;
export const sessionsKey = ['sessions'] as const;
export const homeKey = ['home'] as const;
export const identitiesKey = ['identities'] as const;
export const documentsKey = ['documents'] as const;
export const documentRequestsKey = ['document-requests'] as const;
