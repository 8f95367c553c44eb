import path from 'node:path';
import type { Core } from '@strapi/types';
import type { PortalConfig } from '../../config';
import { createLocalStorage } from './local';
import { createS3Storage } from './s3';
import type { Storage } from './storage';

/** A folder that Strapi serves to everybody is no place for private files. */
const privateFolder = (strapi: Core.Strapi, configured: string) => {
  const folder = path.resolve(strapi.dirs.app.root, configured);
  const fromPublic = path.relative(strapi.dirs.static.public, folder);
  if (!fromPublic.startsWith('..') && !path.isAbsolute(fromPublic)) {
    throw new Error(
      `Files of clients would be public: storage.directory ${folder} lies in the public folder`
    );
  }
  return folder;
};

/** The storage that is configured. */
export const createStorage = (strapi: Core.Strapi, { storage }: PortalConfig): Storage =>
  storage.driver === 'aws-s3'
    ? createS3Storage(storage.s3)
    : createLocalStorage(privateFolder(strapi, storage.directory));
