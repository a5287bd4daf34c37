const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 200;

/** One page of a list, with the `links` and `meta` the API puts beside it. */
export function pageOf<T>(
  all: readonly T[],
  url: URL,
): { items: T[]; links: object; meta: { total: number } } {
  const perPage = Math.min(numberIn(url, 'per_page', DEFAULT_PER_PAGE), MAX_PER_PAGE);
  const page = numberIn(url, 'page', 1);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const to = (number: number) => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return target.href;
  };
  const backward = page > 1 ? { first: to(1), prev: to(Math.min(page - 1, last)) } : {};
  const forward = page < last ? { next: to(page + 1), last: to(last) } : {};
  const pages = { ...backward, ...forward };
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    links: Object.keys(pages).length > 0 ? { pages } : {},
    meta: { total: all.length },
  };
}

function numberIn(url: URL, name: string, fallback: number): number {
  const value = Number(url.searchParams.get(name) ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}
