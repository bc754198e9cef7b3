import { expect } from 'chai';
import sinon from 'sinon';
import { createPlayer } from '../../../src/recording/player.js';
import type { Player } from '../../../src/recording/player.js';

describe('createPlayer()', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  function play(times: readonly number[], onThing?: (player: Player, index: number) => void) {
    const sent: string[] = [];
    const told: string[] = [];
    const player: Player = createPlayer({
      things: () => times.map((at, index) => ({ at, index })).values(),
      begin: times[0] ?? 0,
      end: Math.max(...times),
      speed: 1,
      onThing({ index }) {
        sent.push(`${index} at ${Date.now()}`);
        onThing?.(player, index);
      },
      onState: state => told.push(`${state} ${player.speed}`),
    });
    return { player, sent, told };
  }

  it('plays things with their pauses, from the first one on', () => {
    const { player, sent } = play([60_000, 60_006, 60_006, 61_000]);
    expect([player.state, player.position]).to.deep.equal(['ready', 60_000]);
    player.play();
    clock.tick(500);
    expect(sent).to.deep.equal(['0 at 0', '1 at 6', '2 at 6']);
    expect([player.state, player.position]).to.deep.equal(['playing', 60_500]);
    clock.tick(5000);
    expect(sent.slice(3)).to.deep.equal(['3 at 1000']);
    expect([player.state, player.position]).to.deep.equal(['over', 61_000]);
  });

  it('keeps the order where the times go back', () => {
    const { player, sent } = play([100, 50, 200]);
    player.play();
    clock.tick(1000);
    expect(sent).to.deep.equal(['0 at 0', '1 at 0', '2 at 100']);
    expect(player.position).to.equal(200);
  });

  it('plays faster and slower, also from half way on', () => {
    const { player, sent } = play([0, 1000, 2000, 3000]);
    player.speed = 10;
    player.play();
    clock.tick(150);
    expect(player.position).to.equal(1500);
    player.speed = 0.5;
    clock.tick(1000);
    player.speed = 100;
    clock.tick(10);
    expect(sent).to.deep.equal(['0 at 0', '1 at 100', '2 at 1150', '3 at 1160']);
  });

  it('plays the rest at once where the speed becomes infinite', () => {
    const { player, sent } = play([0, 1000, 2000]);
    player.play();
    clock.tick(500);
    player.speed = Infinity;
    expect(sent).to.deep.equal(['0 at 0', '1 at 500', '2 at 500']);
    expect([player.state, player.position]).to.deep.equal(['over', 2000]);
  });

  it('pauses, and goes on where it was', () => {
    const { player, sent } = play([0, 1000]);
    player.pause();
    expect(player.state).to.equal('ready');
    player.play();
    clock.tick(400);
    player.pause();
    clock.tick(60_000);
    expect([player.state, player.position, ...sent]).to.deep.equal(['paused', 400, '0 at 0']);
    player.resume();
    clock.tick(600);
    expect(sent.slice(1)).to.deep.equal(['1 at 61000']);
    player.resume();
    expect(player.state).to.equal('over');
  });

  it('goes on from where it was paused where the speed changes in the pause', () => {
    const { player, sent } = play([0, 1000]);
    player.play();
    clock.tick(400);
    player.pause();
    player.speed = 2;
    clock.tick(1000);
    expect([player.state, player.position]).to.deep.equal(['paused', 400]);
    player.resume();
    clock.tick(300);
    expect(sent.slice(1)).to.deep.equal(['1 at 1700']);
  });

  for (const state of ['playing', 'paused', 'over'] as const) {
    it(`plays again from its beginning while it is ${state}, each thing once`, () => {
      const { player, sent } = play([0, 1000]);
      player.play();
      clock.tick(state === 'over' ? 5000 : 500);
      if (state === 'paused') player.pause();
      expect(player.state).to.equal(state);
      const before = sent.length;
      player.play();
      expect(player.position).to.equal(0);
      clock.tick(5000);
      expect(sent.slice(before).map(line => line[0])).to.deep.equal(['0', '1']);
    });

    it(`stops while it is ${state}`, () => {
      const { player, sent } = play([0, 1000]);
      player.play();
      clock.tick(state === 'over' ? 5000 : 500);
      if (state === 'paused') player.pause();
      const before = sent.length;
      player.stop();
      clock.tick(5000);
      expect([player.state, player.position, sent.length]).to.deep.equal(['ready', 0, before]);
      expect(clock.countTimers()).to.equal(0);
    });
  }

  it('tells of each change of state and speed', () => {
    const { player, told } = play([0, 1000]);
    player.play();
    player.speed = 2;
    player.pause();
    player.resume();
    clock.tick(500);
    player.stop();
    expect(told).to.deep.equal(['playing 1', 'playing 2', 'paused 2', 'playing 2', 'over 2', 'ready 2']);
  });

  for (const [change, drive] of [
    ['pauses and resumes it', player => (player.pause(), player.resume())],
    ['changes its speed', player => (player.speed = 2)],
    ['plays it from its beginning', player => player.play()],
  ] as readonly (readonly [string, (player: Player) => void])[]) {
    it(`keeps one timer where what it plays ${change}`, () => {
      let count = 0;
      const { player, sent } = play([0, 1000, 1000], playing => {
        if (count++ === 0) drive(playing);
      });
      player.play();
      expect(clock.countTimers()).to.equal(1);
      clock.tick(2000);
      expect(sent.slice(-2).map(line => line[0])).to.deep.equal(['1', '2']);
      expect(clock.countTimers()).to.equal(0);
    });
  }
});
