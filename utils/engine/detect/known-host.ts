import type { SiteFamily } from '../model/site.ts';

/** Whether a host is one of these names or under one; a name without a dot stands for itself under any ending. */
export function isHostOf(host: string, names: readonly string[]): boolean {
  return names.some((name) =>
    name.includes('.') ? host === name || host.endsWith(`.${name}`) : host.split('.').slice(0, -1).includes(name),
  );
}

/** The family whose list names the host. */
export function familyOfHost(host: string, families: readonly SiteFamily[]): SiteFamily | undefined {
  return host === '' ? undefined : families.find(({ hosts = [] }) => isHostOf(host, hosts));
}
