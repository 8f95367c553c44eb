import { createHash, createPrivateKey, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
};

export interface SealingKey {
  /** PKCS#8 as PEM */
  privateKey: string;
  /** DER, the signer's own first, then those that vouch for it */
  certificates: Uint8Array[];
}

const attribute = (type: string, value: asn1js.BaseBlock) =>
  new pkijs.Attribute({ type, values: [value] });

const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });

const toDer = (signedData: pkijs.SignedData) =>
  Buffer.from(
    new pkijs.ContentInfo({
      contentType: oids.signedData,
      content: signedData.toSchema(),
    })
      .toSchema()
      .toBER(false)
  );

const exactly = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/**
 * A detached CAdES signature of PAdES B-B (ETSI EN 319 142-1 6.3): content type, message digest and signing
 * certificate v2 are signed; the time is not, it stands in the PDF.
 * @param digest SHA-256 of the signed bytes
 * @returns DER
 */
export const signCms = (digest: Uint8Array, key: SealingKey): Buffer => {
  const [own] = key.certificates;
  if (!own) throw new Error('A key without its certificate');
  const certificates = key.certificates.map((der) => pkijs.Certificate.fromBER(exactly(der)));
  const [certificate] = certificates;
  if (!certificate) throw new Error('A key without its certificate');
  const certificateHash = createHash('sha256').update(own).digest();
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.data })),
      attribute(oids.messageDigest, new asn1js.OctetString({ valueHex: exactly(digest) })),
      attribute(
        oids.signingCertificate,
        sequence(sequence(sequence(new asn1js.OctetString({ valueHex: exactly(certificateHash) }))))
      ),
    ],
  });
  const signed = Buffer.from(signedAttrs.toSchema().toBER(false));
  // They are signed as a SET, whatever tag they are carried with (RFC 5652 5.4).
  signed[0] = 0x31;
  const privateKey = createPrivateKey(key.privateKey);
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const signature = sign(
    'sha256',
    signed,
    isRsa ? privateKey : { key: privateKey, dsaEncoding: 'der' }
  );
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256 });
  return toDer(
    new pkijs.SignedData({
      version: 1,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oids.data }),
      digestAlgorithms: [digestAlgorithm],
      certificates,
      signerInfos: [
        new pkijs.SignerInfo({
          version: 1,
          sid: new pkijs.IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
          digestAlgorithm,
          signedAttrs,
          signatureAlgorithm: new pkijs.AlgorithmIdentifier({
            algorithmId: isRsa ? oids.rsaWithSha256 : oids.ecdsaWithSha256,
          }),
          signature: new asn1js.OctetString({ valueHex: exactly(signature) }),
        }),
      ],
    })
  );
};

const readSignedData = (der: Uint8Array) => {
  const contentInfo = pkijs.ContentInfo.fromBER(exactly(der));
  return new pkijs.SignedData({ schema: contentInfo.content as asn1js.BaseBlock });
};

/** What a timestamp states the time of: SHA-256 of the signature's value. */
export const timestampDigest = (cms: Uint8Array): Buffer => {
  const [signer] = readSignedData(cms).signerInfos;
  if (!signer) throw new Error('A signature without a signer');
  return createHash('sha256').update(signer.signature.valueBlock.valueHexView).digest();
};

/** Whether a token (RFC 3161) is about that digest. */
export const isTokenFor = (token: Uint8Array, digest: Uint8Array): boolean => {
  const content = readSignedData(token).encapContentInfo.eContent;
  if (!content) return false;
  const info = pkijs.TSTInfo.fromBER(exactly(Buffer.from(content.getValue())));
  return Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).equals(
    Buffer.from(digest)
  );
};

/** B-B becomes B-T: the token goes in beside the signature, what is signed stays as it is. */
export const addTimestamp = (cms: Uint8Array, token: Uint8Array): Buffer => {
  const signedData = readSignedData(cms);
  const [signer] = signedData.signerInfos;
  if (!signer) throw new Error('A signature without a signer');
  signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new pkijs.Attribute({
        type: oids.timestamp,
        values: [asn1js.fromBER(exactly(token)).result],
      }),
    ],
  });
  return toDer(signedData);
};
