import Fastify from 'fastify';
import nunjucks from 'nunjucks';

/** A page of GOV.UK Frontend as its documentation tells to write one: template, breadcrumbs, summary, table. */
const source = `{% extends "govuk/template.njk" %}
{% from "govuk/components/breadcrumbs/macro.njk" import govukBreadcrumbs %}
{% from "govuk/components/summary-list/macro.njk" import govukSummaryList %}
{% from "govuk/components/table/macro.njk" import govukTable %}
{% block pageTitle %}{{ title }}{% endblock %}
{% block beforeContent %}{{ govukBreadcrumbs({ items: crumbs }) }}{% endblock %}
{% block content %}
<h1 class="govuk-heading-l">{{ title }}</h1>
<p class="govuk-body">{{ text }}</p>
{{ govukSummaryList({ rows: facts }) }}
{{ govukTable({ caption: title, head: head, rows: rows }) }}
{% endblock %}`;

function contextWith(rowCount: number): object {
  const text = 'Fewer people in the county live in homes that they cannot afford to keep warm.';
  return {
    title: 'People live well at home',
    text,
    crumbs: ['Home', 'Plan', 'Outcomes'].map((word) => ({ text: word, href: '/' })),
    facts: ['Led by', 'From', 'Until', 'State'].map((word) => ({ key: { text: word }, value: { text } })),
    head: ['Action', 'Led by', 'State'].map((word) => ({ text: word })),
    rows: Array.from({ length: rowCount }, (_, n) => [
      { text: `A${n}: ${text}` },
      { text: 'Council' },
      { text: 'On track' },
    ]),
  };
}

/**
 * A bare web server with one page, rendered anew for every request.
 *
 * @param bytes - how long the page should be, at least
 * @returns its address
 */
export async function startFloorServer(bytes: number): Promise<string> {
  const folder = decodeURIComponent(new URL('../', import.meta.resolve('govuk-frontend')).pathname);
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), { autoescape: true });
  const template = new nunjucks.Template(source, environment, 'page', true);
  const lengthWith = (rows: number): number => template.render(contextWith(rows)).length;
  let rows = 1;
  while (lengthWith(rows) < bytes) rows += 1;
  const server = Fastify();
  server.get('/', (_, reply) =>
    reply.type('text/html; charset=utf-8').send(template.render(contextWith(rows))),
  );
  return server.listen({ host: '127.0.0.1', port: 0 });
}
