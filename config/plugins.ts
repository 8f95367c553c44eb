import type { Core } from '@strapi/strapi';
import { openSmtpSocket } from '../src/mail/smtp-socket';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  const smtp = Boolean(env('SMTP_HOST'));
  const poolSize = env.int('SMTP_POOL_SIZE', 5);
  return {
    'users-permissions': {
      config: { jwtManagement: 'refresh', jwtSecret: env('JWT_SECRET') },
    },
    ...(smtp
      ? {
          email: {
            config: {
              provider: 'nodemailer',
              providerOptions: {
                host: env('SMTP_HOST'),
                port: env.int('SMTP_PORT', 587),
                secure: env.bool('SMTP_SECURE', false),
                ...(env('SMTP_USERNAME')
                  ? { auth: { user: env('SMTP_USERNAME'), pass: env('SMTP_PASSWORD') } }
                  : {}),
                getSocket: openSmtpSocket,
                pool: true,
                maxConnections: poolSize,
                maxMessages: 1000,
              },
              settings: { defaultFrom: env('SMTP_FROM', 'no-reply@example.org') },
            },
          },
        }
      : {}),
    'client-portal': {
      enabled: true,
      config: {
        publicUrl: env('PUBLIC_URL'),
        secret: env('PORTAL_SECRET'),
        previousSecrets: env.array('PORTAL_PREVIOUS_SECRETS', []).filter(Boolean),
        redisUrl: env('REDIS_URL'),
        trustedProxyHops: env.int('TRUSTED_PROXY_HOPS', 0),
        baseDomain: env('PORTAL_BASE_DOMAIN'),
        domains: {
          dnsServers: env.array('PORTAL_DNS_SERVERS', []).filter(Boolean),
          allowPrivateAddresses: env.bool('PORTAL_ALLOW_PRIVATE_DOMAINS', false),
          httpPort: env.int('PORTAL_DOMAIN_HTTP_PORT', 80),
        },
        allowedOrigins: env.array('PORTAL_ALLOWED_ORIGINS', []).filter(Boolean),
        mail: { transport: smtp ? 'smtp' : 'mailbox', poolSize },
        limits: { factor: env.float('PORTAL_LIMIT_FACTOR', 1) },
        storage: env('PORTAL_S3_BUCKET')
          ? {
              driver: 'aws-s3',
              s3: {
                rootPath: env('PORTAL_S3_PREFIX', ''),
                bucketAcls: env.bool('PORTAL_S3_ACLS', true),
                presignedDownloads: env.bool('PORTAL_S3_PRESIGNED', false),
                s3Options: {
                  region: env('PORTAL_S3_REGION', 'us-east-1'),
                  ...(env('PORTAL_S3_ENDPOINT')
                    ? {
                        endpoint: env('PORTAL_S3_ENDPOINT'),
                        forcePathStyle: env.bool('PORTAL_S3_PATH_STYLE', true),
                        // Other services than AWS's own do not all know its newer checksums.
                        requestChecksumCalculation: 'WHEN_REQUIRED',
                        responseChecksumValidation: 'WHEN_REQUIRED',
                      }
                    : {}),
                  ...(env('PORTAL_S3_KEY')
                    ? {
                        credentials: {
                          accessKeyId: env('PORTAL_S3_KEY'),
                          secretAccessKey: env('PORTAL_S3_SECRET'),
                        },
                      }
                    : {}),
                  params: { Bucket: env('PORTAL_S3_BUCKET') },
                },
              },
            }
          : { directory: env('PORTAL_FILES_DIR', 'private/client-portal') },
        contracts: { fonts: env.array('PORTAL_CONTRACT_FONTS', []).filter(Boolean) },
        ...(env('PORTAL_CLAMD_SOCKET')
          ? { clamd: { socket: env('PORTAL_CLAMD_SOCKET') } }
          : env('PORTAL_CLAMD_HOST')
            ? {
                clamd: { host: env('PORTAL_CLAMD_HOST'), port: env.int('PORTAL_CLAMD_PORT', 3310) },
              }
            : {}),
        workers: env.bool('PORTAL_WORKERS', true),
        apps: [
          {
            id: 'announcements',
            label: { en: 'Announcements', de: 'Mitteilungen' },
            icon: 'megaphone',
            contentType: 'api::announcement.announcement',
            fields: { title: 'title', summary: 'summary', body: 'body', date: 'date' },
          },
          {
            id: 'briefs',
            label: { en: 'Project briefs', de: 'Projektbriefe' },
            icon: 'folder',
            contentType: 'api::brief.brief',
            fields: { title: 'title', body: 'body', contact: 'contact' },
            offersAccess: true,
          },
        ],
      },
    },
  };
};

export default config;
