import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import awsS3 from '@strapi/provider-upload-aws-s3';
import type { PortalConfig } from '../../config';
import { fail } from '../http/errors';
import { randomKey } from '../secrets';
import { refuse } from './failure';
import { growingHours, keyPattern, type Storage } from './storage';

type S3Config = PortalConfig['storage']['s3'];

/** What of the provider is used. Its own types ask for all that the Media Library knows of a file. */
interface Provider {
  uploadStream(file: object, params?: object): Promise<void>;
  getSignedUrl(file: object, params: object): Promise<{ url: string }>;
}

const signedSeconds = 60;
const partBytes = 8 * 1024 * 1024;

const isMissing = (error: unknown) =>
  ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes((error as Error).name);

/**
 * A bucket of any S3-compatible service, through an instance of Strapi's own provider that belongs to the
 * portal; what the provider lacks (ranges, listing) is asked of the same service by a client beside it.
 */
export const createS3Storage = ({ s3Options, rootPath, bucketAcls }: S3Config): Storage => {
  const { params, ...connection } = s3Options;
  const bucket = params.Bucket;
  const prefix = rootPath ? `${rootPath.replace(/^\/+|\/+$/g, '')}/` : '';
  const keyOf = (key: string) => {
    if (!keyPattern.test(key)) throw fail('not_found');
    return `${prefix}${key}`;
  };
  // Private whatever the site says: an ACL that is missing means `public-read` to the provider.
  const provider: Provider = awsS3.init({
    rootPath: prefix.slice(0, -1) || undefined,
    s3Options: {
      ...connection,
      params: { ...params, ACL: 'private', signedUrlExpires: signedSeconds },
    },
    providerConfig: { multipart: { partSize: partBytes, queueSize: 2, leavePartsOnError: false } },
  });
  // Where buckets have no ACLs the header would be refused.
  const acl = bucketAcls ? {} : { ACL: undefined };
  const client = new S3Client(connection);

  /** The places of uploads that have begun and not ended. */
  const unfinished = async function* (of: string) {
    let KeyMarker: string | undefined;
    let UploadIdMarker: string | undefined;
    do {
      const page = await client.send(
        new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: of, KeyMarker, UploadIdMarker })
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (Key && UploadId) yield { Key, UploadId, since: Initiated ?? new Date() };
      }
      KeyMarker = page.IsTruncated ? page.NextKeyMarker : undefined;
      UploadIdMarker = page.IsTruncated ? page.NextUploadIdMarker : undefined;
    } while (KeyMarker !== undefined);
  };

  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refuse(error);
    }
  };

  const remove = (key: string) =>
    attempt(async () => {
      const name = keyOf(key);
      for await (const { Key, UploadId } of unfinished(name)) {
        await client
          .send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
          .catch((error: unknown) => {
            if (!isMissing(error)) throw error;
          });
      }
      for (const Key of [name, `${name}.info`, `${name}.part`]) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
      }
    });

  const storage: Storage = {
    driver: 'aws-s3',
    async put(key, source, type) {
      const hash = keyOf(key).slice(prefix.length);
      let failure: { error: unknown } | undefined;
      const watched = async function* () {
        try {
          yield* source;
        } catch (error) {
          failure = { error };
          throw error;
        }
      };
      const stream = Readable.from(watched(), { objectMode: false, highWaterMark: 256 * 1024 });
      try {
        await provider.uploadStream({ hash, ext: '', mime: type, path: '', stream }, acl);
      } catch (error) {
        stream.destroy();
        await remove(key).catch(() => undefined);
        throw failure ? failure.error : refuse(error);
      }
    },
    async read(key, range) {
      const Key = keyOf(key);
      try {
        const { Body } = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key,
            ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
          })
        );
        return Body as Readable;
      } catch (error) {
        throw isMissing(error) ? fail('not_found') : refuse(error);
      }
    },
    async size(key) {
      const Key = keyOf(key);
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
        return head.ContentLength ?? 0;
      } catch (error) {
        if (isMissing(error)) return null;
        throw refuse(error);
      }
    },
    delete: remove,
    async *list() {
      const bare = (name: string) => name.slice(prefix.length).replace(/\.(info|part)$/, '');
      let ContinuationToken: string | undefined;
      do {
        const page = await attempt(() =>
          client.send(
            new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken })
          )
        );
        for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
          const key = bare(Key);
          if (keyPattern.test(key))
            yield { key, size: Size, modifiedAt: LastModified ?? new Date() };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      for await (const { Key, since } of unfinished(prefix)) {
        const key = bare(Key);
        if (keyPattern.test(key)) yield { key, size: 0, modifiedAt: since };
      }
    },
    async sign(key, { type, disposition }) {
      // The provider signs what its URL says lies in the bucket; the name that counts is `hash`.
      const url = `https://${bucket}.s3.amazonaws.com/${keyOf(key)}`;
      const signed = await provider.getSignedUrl(
        { hash: key, ext: '', path: '', url },
        { ResponseContentType: type, ResponseContentDisposition: disposition }
      );
      return signed.url === url ? null : signed.url;
    },
    growingPrefix: prefix,
    async growing() {
      const { S3Store } = await import('@tus/s3-store');
      return new S3Store({
        partSize: partBytes,
        // Tags are AWS's own; elsewhere they are refused.
        useTags: false,
        expirationPeriodInMilliseconds: growingHours * 60 * 60 * 1000,
        s3ClientConfig: { ...(connection as S3ClientConfig), bucket },
      });
    },
    settle: () => Promise.resolve(),
    async probe() {
      const key = randomKey();
      await storage.put(key, Readable.from([Buffer.from('probe')]), 'text/plain');
      await storage.delete(key);
    },
  };
  return storage;
};
