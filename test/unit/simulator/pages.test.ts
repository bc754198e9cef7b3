import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readComponentMetadata } from '../../../simulator/server/component-metadata.js';
import { findComponents, findPages } from '../../../simulator/server/pages.js';

const metadata = (fields: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <CustomApplicationComponent xmlns="http://soap.sforce.com/2006/04/metadata">${fields}</CustomApplicationComponent>`;

describe('metadata of a console component', () => {
  it('is read field by field', () => {
    const read = readComponentMetadata(
      metadata(`
        <buttonIconUrl>/img/icon.png</buttonIconUrl>
        <buttonStyle>color: red</buttonStyle>
        <buttonText>Calls &amp; <![CDATA[<chats>]]></buttonText>
        <buttonWidth>120</buttonWidth>
        <height>500</height>
        <isHeightFixed>true</isHeightFixed>
        <isHidden>false</isHidden>
        <isWidthFixed>false</isWidthFixed>
        <visualforcePage>Calls</visualforcePage>
        <width>380</width>`),
    );
    expect(read).to.deep.equal({
      buttonIconUrl: '/img/icon.png',
      buttonStyle: 'color: red',
      buttonText: 'Calls & <chats>',
      buttonWidth: 120,
      height: 500,
      isHeightFixed: true,
      isHidden: false,
      isWidthFixed: false,
      visualforcePage: 'Calls',
      width: 380,
    });
  });

  it('may leave out what it may, and be empty or wrong in the rest', () => {
    const read = readComponentMetadata(
      metadata('<buttonText/><width>wide</width><height>-3</height><visualforcePage>Calls</visualforcePage>'),
    );
    expect(read).to.include({ visualforcePage: 'Calls', isHidden: false });
    expect([read.buttonText, read.width, read.height]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('says where it is no XML', () => {
    expect(() => readComponentMetadata('<a>\n<b></a>')).to.throw(/2:/);
  });
});

describe('pages and components', () => {
  let folder: string;
  const write = (name: string, text = '<apex:page/>'): Promise<void> =>
    writeFile(path.join(folder, name), text);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
    await mkdir(path.join(folder, 'ours'));
    await mkdir(path.join(folder, 'theirs'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const ours = () => path.join(folder, 'ours');
  const found = async (...others: string[]) =>
    findPages(
      ours(),
      others.map(file => path.join(folder, file)),
    );

  it('are those of the folder and those named one by one, which win over a namesake', async () => {
    await write('ours/A.page');
    await write('ours/B.page');
    await write('ours/A.page-meta.xml', '');
    await write('theirs/b.vfp');
    const pages = await found('theirs/b.vfp');
    expect(pages.map(({ name, isOurs }) => [name, isOurs])).to.deep.equal([
      ['A', true],
      ['b', false],
    ]);
  });

  it('have a button where there is metadata for the page, whatever its file is called', async () => {
    await write('ours/A.page');
    await write('ours/B.page');
    await write(
      'ours/Other.customApplicationComponent-meta.xml',
      metadata('<visualforcePage>b</visualforcePage><buttonText>Bees</buttonText><width>300</width>'),
    );
    expect(await findComponents(await found())).to.deep.include.members([
      {
        page: 'B',
        buttonText: 'Bees',
        buttonStyle: undefined,
        buttonIconUrl: undefined,
        buttonWidth: undefined,
        width: 300,
        height: 600,
        isWidthFixed: false,
        isHeightFixed: false,
        isHidden: false,
        isOpen: true,
      },
    ]);
  });

  it('named one by one need no metadata, and are open at the start in place of ours', async () => {
    await write('ours/A.page');
    await write(
      'ours/A.customApplicationComponent-meta.xml',
      metadata('<visualforcePage>A</visualforcePage>'),
    );
    await write('theirs/Guest.page');
    const components = await findComponents(await found('theirs/Guest.page'));
    expect(
      components.map(({ page, buttonText, width, height, isOpen }) => ({
        page,
        buttonText,
        width,
        height,
        isOpen,
      })),
    ).to.deep.equal([
      { page: 'A', buttonText: 'A', width: 400, height: 600, isOpen: false },
      { page: 'Guest', buttonText: 'Guest', width: 400, height: 600, isOpen: true },
    ]);
  });

  it('take their metadata from where sf project retrieve puts it, too', async () => {
    await write('theirs/Guest.page');
    await mkdir(path.join(folder, 'customApplicationComponents'));
    await write(
      'customApplicationComponents/Guest.customApplicationComponent-meta.xml',
      metadata('<visualforcePage>Guest</visualforcePage><buttonText>Hello</buttonText>'),
    );
    const [component] = await findComponents(await found('theirs/Guest.page'));
    expect(component?.buttonText).to.equal('Hello');
  });
});
