/** How our levels stand against the published ones. */
import { commonRangeOf, type Range, rangeOf, rankedLevels, type Source, sources } from './published-range.ts';
import type { MicrosoftPermissionRow, PublishedLevelsRow } from './read-table.ts';

export interface SourceAgreement {
  readonly source: Source;
  readonly type: string;
  readonly count: number;
  /** Ours is a level that the source's word covers. */
  readonly exact: number;
  /** Exact, or one level beside it. */
  readonly withinOne: number;
  readonly lower: number;
  readonly higher: number;
}

export interface RangeAgreement {
  readonly type: string;
  readonly count: number;
  readonly inside: number;
}

interface Rated {
  readonly published: PublishedLevelsRow;
  readonly rank: number;
}

/** Which permission a row is about. */
export const keyOf = ({ resource, name, type }: { resource: string; name: string; type: string }): string => `${resource} ${name} ${type}`;

/** Our rank beside each published row. Throws where we have no such permission or no level for it. */
export function rate(published: readonly PublishedLevelsRow[], permissions: readonly MicrosoftPermissionRow[]): Rated[] {
  const levels: readonly string[] = rankedLevels;
  const ranks = new Map(permissions.map((row) => [keyOf(row), levels.indexOf(row.level)]));
  return published.map((row) => {
    const rank = ranks.get(keyOf(row)) ?? -1;
    if (rank === -1) throw new Error(`No level of ours for ${keyOf(row)}`);
    return { published: row, rank };
  });
}

export function agreementPerSource(rated: readonly Rated[], type: string): SourceAgreement[] {
  return sources.flatMap((source) => {
    const distances = rated
      .filter(({ published }) => published.type === type)
      .flatMap(({ published, rank }) => {
        const range = rangeOf(published, source);
        return range === null ? [] : [distanceTo(range, rank)];
      });
    if (distances.length === 0) return [];
    const count = (test: (distance: number) => boolean) => distances.filter(test).length;
    return {
      source,
      type,
      count: distances.length,
      exact: count((distance) => distance === 0),
      withinOne: count((distance) => Math.abs(distance) <= 1),
      lower: count((distance) => distance < 0),
      higher: count((distance) => distance > 0),
    };
  });
}

/** Of the permissions that two or more sources rate: how many we rate inside what they span. */
export function agreementInRange(rated: readonly Rated[], type: string): RangeAgreement {
  const ranged = rated.filter(({ published }) => published.type === type && commonRangeOf(published) !== null);
  return { type, count: ranged.length, inside: ranged.filter((one) => !isOutside(one)).length };
}

/** Of the permissions of the control plane: how many we rate high or critical. */
export function controlPlaneShare(rated: readonly Rated[]): { readonly count: number; readonly highOrCritical: number } {
  const control = rated.filter(isControlPlane);
  return { count: control.length, highOrCritical: control.filter((one) => !isBelowHigh(one)).length };
}

/** Every permission that needs a reason: outside the common range, or of the control plane and rated below high. */
export function listDisagreements(rated: readonly Rated[]): PublishedLevelsRow[] {
  return rated.filter((one) => isOutside(one) || (isControlPlane(one) && isBelowHigh(one))).map(({ published }) => published);
}

function isOutside({ published, rank }: Rated): boolean {
  const range = commonRangeOf(published);
  return range !== null && distanceTo(range, rank) !== 0;
}

const isControlPlane = ({ published }: Rated): boolean => published.azure_privileged_iam === 'control';
const isBelowHigh = ({ rank }: Rated): boolean => rank < rankedLevels.indexOf('high');

/** Negative where ours is lower. */
const distanceTo = ([lowest, highest]: Range, rank: number): number => (rank < lowest ? rank - lowest : Math.max(0, rank - highest));
