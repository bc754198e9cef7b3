import type { Answer, Functions } from '../frames.js';
import type { OmniChannel } from '../omni-channel.js';
import { answer } from './answer.js';

/** The functions of `sforce.console.presence`. */
export function presenceFunctions(omni: OmniChannel): Functions {
  const setStatus = (statusId: string): Answer => {
    if (statusId === '') return answer(false);
    omni.setStatus(statusId);
    return { success: true, ...omni.status, channels: omni.channels };
  };
  return {
    loginPresence: ({ text }) => answer(setStatus(text('statusId'))['success'] === true),
    logoutPresence() {
      const isLoggedIn = omni.status !== undefined;
      omni.logout();
      return answer(isLoggedIn);
    },
    setPresenceStatus: ({ text }) => setStatus(text('statusId')),
    getPresenceStatusId: () => ({ success: omni.status !== undefined, ...omni.status }),
    getPresenceStatusChannels: () =>
      omni.status ? { success: true, channels: omni.channels } : answer(false),
    acceptPresenceWork: ({ text }) => answer(omni.works.accept(text('workId'))),
    declinePresenceWork: ({ text }) => answer(omni.works.decline(text('workId'))),
    closePresenceWork: ({ text }) => answer(omni.works.close(text('workId'))),
    getPresenceWorks: () =>
      omni.status ? { success: true, works: JSON.stringify(omni.works.all) } : answer(false),
    getAgentWorkload: () =>
      omni.status
        ? {
            success: true,
            configuredCapacity: String(omni.works.capacity),
            currentWorkload: String(omni.works.all.length),
          }
        : answer(false),
  };
}
