/** The plugin's page of a contact. */
export const contactPath = (id: string) => `/plugins/client-portal/contacts/${id}`;
