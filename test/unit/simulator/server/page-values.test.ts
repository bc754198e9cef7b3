import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { valuesFor } from '../../../../simulator/server/page-values.js';

const labels = (...entries: [string, string][]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">${entries
    .map(
      ([name, value]) =>
        `<labels><fullName>${name}</fullName><language>en_US</language><value>${value}</value></labels>`,
    )
    .join('')}</CustomLabels>`;

describe('the values of a page', () => {
  let folder: string;
  let page: string;
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'values-'));
    page = await write('pages/Some.page', '<apex:page/>');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are none where nothing gives any', async () => {
    expect(await valuesFor(page, undefined)).to.deep.equal({ $Label: {}, $Permission: {} });
  });

  it('are the labels and custom permissions of the metadata beside it, in either format', async () => {
    await write(
      'labels/CustomLabels.labels-meta.xml',
      labels(['Hello', 'Hi &amp; <![CDATA[<b>]]>'], ['Empty', '']),
    );
    await write('labels/More.labels', labels(['More', 'm']));
    await write('customPermissions/Agent.customPermission-meta.xml', '<CustomPermission/>');
    await write('customPermissions/Lead.customPermission', '<CustomPermission/>');
    await write('customPermissions/notes.txt', '');
    expect(await valuesFor(page, undefined)).to.deep.equal({
      $Label: { Hello: 'Hi & <b>', Empty: '', More: 'm' },
      $Permission: { Agent: true, Lead: true },
    });
  });

  it('are first those of the file, whose names are compared without case', async () => {
    await write(
      'labels/CustomLabels.labels-meta.xml',
      labels(['Hello', 'from the metadata'], ['Other', 'o']),
    );
    await write('customPermissions/Agent.customPermission-meta.xml', '<CustomPermission/>');
    const file = await write(
      'values.json',
      '{ "account": { "Name": "A" }, "$label": { "hello": "given" }, "$Permission": { "Agent": false } }',
    );
    expect(await valuesFor(page, file)).to.deep.equal({
      account: { Name: 'A' },
      $Label: { hello: 'given', Other: 'o' },
      $Permission: { Agent: false },
    });
  });

  it('say where the file is no JSON', async () => {
    const file = await write('values.json', '{ "account": }');
    const error = await valuesFor(page, file).catch((thrown: unknown) => thrown);
    expect(error)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/values\.json is no JSON: .*\.$/);
  });
});
