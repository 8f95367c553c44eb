import ipaddr from 'ipaddr.js';
import type { DomainFailure } from '#protocol';
import type { InternalSettings } from '../../foundation/settings/internal';

export type DomainStatus = InternalSettings['domain-status'];

export type CheckResult = { ok: true } | { ok: false; reason: DomainFailure; detail: string };

/** Checks in a row that a verified domain may fail before links go elsewhere: a restart somewhere is no move. */
export const toleratedFailures = 2;

/** What a check makes of the status. The proof stays: it is asked for again and again. */
export const afterCheck = (status: DomainStatus, result: CheckResult, now: Date): DomainStatus => {
  const checkedAt = now.toISOString();
  if (result.ok) {
    const verifiedAt = status.verifiedAt ?? checkedAt;
    return {
      ...status,
      status: 'verified',
      reason: null,
      detail: null,
      checkedAt,
      verifiedAt,
      failures: 0,
    };
  }
  const failures = status.failures + 1;
  const { reason, detail } = result;
  const standing = status.status === 'verified' && failures <= toleratedFailures;
  return {
    ...status,
    status: standing ? 'verified' : 'failing',
    reason,
    detail,
    checkedAt,
    failures,
  };
};

/** The server must not be made to ask inside its own network (SSRF). */
export const isPublicAddress = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
