export const portalKey = ['portal'] as const;
export const messagesKey = ['messages'] as const;
export const sessionKey = ['session'] as const;
export const sessionsKey = ['sessions'] as const;
export const homeKey = ['home'] as const;
