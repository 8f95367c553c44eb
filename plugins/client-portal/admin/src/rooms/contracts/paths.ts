export const contractsPath = '/plugins/client-portal/contracts';
export const contractPath = (id: string) => `${contractsPath}/${id}`;
export const signingPath = (id: string) => `${contractPath(id)}/sign`;
export const templatesPath = '/plugins/client-portal/contract-templates';
export const templatePath = (id: string) => `${templatesPath}/${id}`;
