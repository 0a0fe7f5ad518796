/** Search, filters and order. */
import { useRef } from 'preact/hooks';
import type { GrantStatus } from '../../core/grants/grant-status.ts';
import { type Age, ages, groupings, type InventoryQuery, type Sort, sorts, wholeList } from '../../core/grants/select-entries.ts';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';
import type { DataCategory } from '../../core/permissions/permission.ts';
import { nameData } from '../../locales/describe-reach.ts';
import { nameProvider } from '../../locales/name-provider.ts';
import type { Translate } from '../../locales/translate.ts';
import { useEdgeHeight } from './use-edge-height.ts';

/** What the list holds, so that nobody filters for nothing. */
export interface FilterChoices {
  readonly providers: readonly ProviderId[];
  readonly data: readonly DataCategory[];
  readonly statuses: readonly GrantStatus['status'][];
}

export interface ListToolsProps {
  readonly query: InventoryQuery;
  readonly choices: FilterChoices;
  /** "12 of 40"; null where all are shown. */
  readonly shown: string | null;
  /** What a number elsewhere narrowed the list to. */
  readonly focusText: string | null;
  readonly translate: Translate;
  readonly onQuery: (change: Partial<InventoryQuery>) => void;
}

/** Where a link leads past the picture. */
export const searchId = 'search';

export function ListTools({ query, choices, shown, focusText, translate, onQuery }: ListToolsProps) {
  const { providers, data, statuses } = choices;
  const tools = useRef<HTMLElement>(null);
  useEdgeHeight(tools, '--tools');
  const isOn = [query.provider, query.data, query.status, query.age].filter((value) => value !== null).length;
  return (
    <search class="tools" ref={tools}>
      <input
        type="search"
        id={searchId}
        class="search"
        aria-label={translate('apps.search')}
        placeholder={translate('apps.search.hint')}
        value={query.text}
        onInput={({ currentTarget }) => onQuery({ text: currentTarget.value })}
      />
      <details class="filters">
        <summary>{isOn > 0 ? translate('apps.filters.count', { count: isOn }) : translate('apps.filters')}</summary>
        <div class="filter-grid">
          <Choice
            label={translate('apps.filter.provider')}
            value={query.provider}
            options={providers.map((id) => [id, nameProvider(id, { translate })])}
            any={translate('apps.filter.any')}
            onChoose={(provider) => onQuery({ provider })}
          />
          <Choice
            label={translate('apps.filter.data')}
            value={query.data}
            options={data.map((id) => [id, nameData(id, { translate })])}
            any={translate('apps.filter.any')}
            onChoose={(each) => onQuery({ data: each })}
          />
          <Choice
            label={translate('apps.filter.status')}
            value={query.status}
            options={statuses.map((id) => [id, translate(`status.${id}`)])}
            any={translate('apps.filter.any')}
            onChoose={(status) => onQuery({ status })}
          />
          <Choice
            label={translate('apps.filter.age')}
            value={query.age}
            options={ages.map((id): readonly [Age, string] => [id, translate(`apps.age.${id}`)])}
            any={translate('apps.filter.any')}
            onChoose={(age) => onQuery({ age })}
          />
          <Choice
            label={translate('apps.sort')}
            value={query.sort}
            options={sorts.map((id): readonly [Sort, string] => [id, translate(`apps.sort.${id}`)])}
            any={null}
            onChoose={(sort) => onQuery({ sort: sort ?? wholeList.sort })}
          />
          <Choice
            label={translate('apps.group')}
            value={query.group}
            options={groupings.map((id) => [id, translate(`apps.group.${id}`)])}
            any={null}
            onChoose={(group) => onQuery({ group: group ?? wholeList.group })}
          />
        </div>
      </details>
      <p class="shown" role="status">
        {focusText !== null && <span class="focus-text">{focusText}</span>}
        {shown}
      </p>
      {shown !== null && (
        <button type="button" class="text-button" onClick={() => onQuery({ ...wholeList, sort: query.sort, group: query.group })}>
          {translate('apps.clear')}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id | null;
  readonly options: readonly (readonly [id: Id, text: string])[];
  /** The choice that asks for all; null where one must be chosen. */
  readonly any: string | null;
  readonly onChoose: (id: Id | null) => void;
}

function Choice<Id extends string>({ label, value, options, any, onChoose }: ChoiceProps<Id>) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(options.find(([id]) => id === currentTarget.value)?.[0] ?? null)}
      >
        {any !== null && <option value="">{any}</option>}
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
