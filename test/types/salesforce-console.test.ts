import { expect } from 'chai';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The members of `sforce.console` in Salesforce's public script, version 57.0: functions first, then all else. */
const CONSOLE = `
  openPrimaryTab openSubtab openSubtabByPrimaryTabName getEnclosingTabId getEnclosingPrimaryTabId
  getEnclosingPrimaryTabObjectId getPrimaryTabIds getSubtabIds disableTabClose getPageInfo getFocusedSubtabObjectId
  resetSessionTimeOut setTabTitle closeTab isInConsole refreshSubtabById refreshSubtabByNameAndPrimaryTabName
  refreshSubtabByNameAndPrimaryTabId refreshPrimaryTabById refreshPrimaryTabByName reopenLastClosedTab focusSubtabById
  focusSubtabByNameAndPrimaryTabName focusSubtabByNameAndPrimaryTabId focusPrimaryTabById focusPrimaryTabByName
  setTabUnsavedChanges onTabSave onFocusedSubtab onFocusedPrimaryTab onEnclosingTabRefresh getFocusedPrimaryTabId
  getFocusedPrimaryTabObjectId getFocusedSubtabId isInCustomConsoleComponent setCustomConsoleComponentButtonText
  setCustomConsoleComponentButtonStyle setCustomConsoleComponentButtonIconUrl setCustomConsoleComponentVisible
  isCustomConsoleComponentHidden setCustomConsoleComponentWidth setCustomConsoleComponentHeight
  onCustomConsoleComponentButtonClicked scrollCustomConsoleComponentButtonText
  removeScrollCustomConsoleComponentButtonText blinkCustomConsoleComponentButtonText
  removeBlinkCustomConsoleComponentButtonText setCustomConsoleComponentPopoutable isCustomConsoleComponentPoppedOut
  addEventListener removeEventListener fireEvent addPushNotificationListener removePushNotificationListener
  addToBrowserTitleQueue removeFromBrowserTitleQueue getTabLink setTabStyle setTabTextStyle setTabIcon setTabLink
  generateConsoleUrl openConsoleUrl getSelectedNavigationTab setSelectedNavigationTab getNavigationTabs
  focusNavigationTab refreshNavigationTab focusSidebarComponent setSidebarVisible selectMacro runSelectedMacro`;
const CONSTANTS = 'ConsoleEvent TabLink Region ComponentType';
/** In versions 25.0 to 31.0 only. */
const FORMER = 'isCustomConsoleComponentWindowHidden setCustomConsoleComponentWindowVisible';
const CTI = `
  fireOnCallBegin fireOnCallEnd fireOnCallLogSaved getCallAttachedData getCallObjectIds onCallBegin onCallEnd
  onCallLogSaved onSendCTIMessage sendCTIMessage setCallAttachedData setCallObjectIds`;
const CHAT = `
  acceptChat cancelFileTransferByAgent declineChat endChat getAgentInput getAgentState getChatLog getChatRequests
  getDetailsByChatKey getDetailsByPrimaryTabId getEngagedChats getMaxCapacity initFileTransfer lowerFlag onAgentSend
  onAgentStateChanged onChatCanceled onChatCriticalWaitState onChatDeclined onChatEnded onChatRequested onChatStarted
  onChatTransferredOut onCurrentCapacityChanged onCustomEvent onFileTransferCompleted onNewMessage onTypingUpdate
  raiseFlag sendCustomEvent sendMessage setAgentInput setAgentState`;
const PRESENCE = `
  acceptAgentWork closeAgentWork declineAgentWork getAgentWorks getAgentWorkload getServicePresenceStatusChannels
  getServicePresenceStatusId login logout setServicePresenceStatus`;

const words = (text: string): string[] => text.trim().split(/\s+/);

const types = join(dirname(fileURLToPath(import.meta.url)), '../../src/types');

/** The members of the interface `Toolkit` in each namespace of the declarations, an overload each. */
function toolkits(): Map<string, ts.MethodSignature[]> {
  const found = new Map<string, ts.MethodSignature[]>();
  for (const name of ['salesforce-console.d.ts', 'salesforce-one.d.ts']) {
    const file = join(types, name);
    const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node, namespace: string): void => {
      if (ts.isModuleDeclaration(node)) namespace = [namespace, node.name.text].filter(Boolean).join('.');
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'Toolkit')
        found.set(namespace, node.members.filter(ts.isMethodSignature));
      ts.forEachChild(node, child => visit(child, namespace));
    };
    visit(source, '');
  }
  return found;
}

const nameOf = (node: ts.NamedDeclaration): string => node.name?.getText() ?? '';

describe('the declarations of sforce.console', () => {
  const declared = toolkits();
  const functionsOf = (namespace: string): string[] => [
    ...new Set((declared.get(namespace) ?? []).map(nameOf)),
  ];

  for (const [namespace, names] of [
    ['sforce.console', [...words(CONSOLE), ...words(FORMER)]],
    ['sforce.console.cti', words(CTI)],
    ['sforce.console.chat', words(CHAT)],
    ['sforce.console.presence', words(PRESENCE)],
    ['sforce.one', ['publish', 'subscribe', 'unsubscribe']],
  ] as const) {
    it(`have the functions of ${namespace}, and no others`, () => {
      expect(functionsOf(namespace)).to.have.members([...names]);
    });
  }

  it('have the constants', () => {
    const text = ts.sys.readFile(join(types, 'salesforce-console.d.ts')) ?? '';
    for (const name of words(CONSTANTS)) expect(text).to.include(`readonly ${name}: ${name}Constants;`);
  });

  it('say of each function what it does, what each argument is, and since when', () => {
    for (const [namespace, functions] of declared) {
      for (const each of functions) {
        const name = `${namespace}.${nameOf(each)}`;
        const [comment] = ts.getJSDocCommentsAndTags(each).filter(ts.isJSDoc);
        expect(ts.getTextOfJSDocComment(comment?.comment), name).to.match(/^[A-Z].*\.$/s);

        const tags = ts.getJSDocTags(each);
        const parameters = tags.filter(ts.isJSDocParameterTag).map(tag => tag.name.getText());
        expect(parameters, name).to.deep.equal(each.parameters.map(nameOf));

        const since = tags.find(tag => tag.tagName.text === 'since');
        expect(ts.getTextOfJSDocComment(since?.comment), `${name} @since`).to.match(/^\d\d\.0\b/);
      }
    }
  });
});
