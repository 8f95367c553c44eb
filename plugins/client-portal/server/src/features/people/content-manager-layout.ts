import type { Core } from '@strapi/types';
import { decidedFields } from './follow-content-manager';

const uid = 'plugin::client-portal.contact';

interface Field {
  name: string;
  size: number;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: Field[][] };
}

interface ContentTypes {
  findContentType(uid: string): unknown;
  findConfiguration(contentType: unknown): Promise<Configuration>;
  updateConfiguration(contentType: unknown, configuration: Configuration): Promise<unknown>;
}

const editable: Field[][] = [
  [
    { name: 'name', size: 6 },
    { name: 'email', size: 6 },
  ],
  [
    { name: 'company', size: 6 },
    { name: 'phone', size: 6 },
  ],
  [
    { name: 'dndEmail', size: 6 },
    { name: 'dndSms', size: 6 },
  ],
];
const labels: Record<string, string> = {
  name: 'Name',
  email: 'Email',
  company: 'Company',
  phone: 'Phone',
  dndEmail: 'Do not disturb by email',
  dndSms: 'Do not disturb by SMS',
  lastLoginAt: 'Last login',
};
const listed = ['name', 'email', 'company', 'lastLoginAt'];

/**
 * The Content Manager's first layout has a field for every attribute. What the portal decides is shown there by
 * the cloud and the side panel, so its fields are left out and can't be typed into. Set once: editors arrange
 * the page as they like afterwards.
 */
export const arrangeContentManager = async (strapi: Core.Strapi) => {
  const marker = strapi.store({ type: 'plugin', name: 'client-portal', key: 'contact-layout' });
  if (await marker.get()) return;
  const service = strapi
    .plugin('content-manager')
    .service('content-types') as unknown as ContentTypes;
  const contentType = service.findContentType(uid);
  if (!contentType) return;
  const configuration = await service.findConfiguration(contentType);
  const free = new Set(editable.flat().map(({ name }) => name));
  const metadatas = Object.fromEntries(
    Object.entries(configuration.metadatas).map(([name, { edit, list }]) => {
      const label = labels[name] === undefined ? {} : { label: labels[name] };
      const editable = free.has(name) || !decidedFields.includes(name) ? {} : { editable: false };
      return [name, { edit: { ...edit, ...label, ...editable }, list: { ...list, ...label } }];
    })
  );
  await service.updateConfiguration(contentType, {
    settings: { ...configuration.settings, mainField: 'name' },
    metadatas,
    // What the agency has added to contacts keeps a place of its own.
    layouts: {
      list: listed,
      edit: [...editable, ...ownFields(strapi, free).map((name) => [{ name, size: 12 }])],
    },
  });
  await marker.set({ value: { arranged: true } });
};

const ownFields = (strapi: Core.Strapi, free: Set<string>) =>
  Object.entries(strapi.contentTypes[uid]?.attributes ?? {})
    .filter(([name, attribute]) => {
      const {
        writable,
        private: hidden,
        type,
      } = attribute as {
        writable?: boolean;
        private?: boolean;
        type: string;
      };
      return writable !== false && !hidden && type !== 'relation' && !free.has(name);
    })
    .map(([name]) => name)
    .filter((name) => !strapiFields.has(name));

const strapiFields = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);
