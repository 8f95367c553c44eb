import { createHash, createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealingKey } from './pdf/cms';

const oids = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyIdentifier: '2.5.29.14',
};

/**
 * Document signing: RFC 9336, and what Adobe and Microsoft ask for; and email protection, without which readers
 * that check by NSS (Poppler's) call the certificate itself broken.
 */
const usages = [
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
  '1.3.6.1.5.5.7.3.4',
];

/** digitalSignature and nonRepudiation (RFC 5280 4.2.1.3), with six unused bits. */
const signingOnly = new Uint8Array([0xc0]);
const unusedBits = 6;

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
};

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

/** Positive, and beyond guessing (RFC 5280 4.1.2.2). */
const serialNumber = () => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new asn1js.Integer({ valueHex: new Uint8Array(bytes).buffer });
};

/** A new RSA-3072 key, and a certificate of its own for sealing documents. */
export const makeSelfSigned = async (
  commonName: string,
  notBefore: Date,
  notAfter: Date
): Promise<SealingKey> => {
  const engine = new pkijs.CryptoEngine({
    name: 'node',
    crypto: webcrypto as never,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as a module of Node's; the global one is the same
    subtle: webcrypto.subtle as never,
  });
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = serialNumber();
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: oids.commonName,
        value: new asn1js.Utf8String({ value: commonName }),
      })
    );
  }
  certificate.notBefore.value = notBefore;
  certificate.notAfter.value = notAfter;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  const publicKey = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const identifier = createHash('sha1').update(publicKey).digest();
  certificate.extensions = [
    extension(oids.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(
      oids.keyUsage,
      true,
      new asn1js.BitString({ valueHex: signingOnly.buffer, unusedBits })
    ),
    extension(
      oids.extendedKeyUsage,
      false,
      new pkijs.ExtKeyUsage({ keyPurposes: usages }).toSchema()
    ),
    extension(
      oids.subjectKeyIdentifier,
      false,
      new asn1js.OctetString({ valueHex: new Uint8Array(identifier).buffer })
    ),
  ];
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
  return {
    privateKey,
    certificates: [new Uint8Array(certificate.toSchema(true).toBER(false))],
  };
};
