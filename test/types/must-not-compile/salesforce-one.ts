const CHANNEL = '{!$MessageChannel.purecloud__ClientEvent__c}';

// Classic has no `sforce.one`, and a page may have no `sforce`.
// must not compile: 'sforce.one' is possibly 'undefined'
sforce.one.publish(CHANNEL, {});

// must not compile: 'window.sforce.one' is possibly 'undefined'
window.sforce?.one.publish(CHANNEL, {});

// A message is an object.
// must not compile: Argument of type 'string' is not assignable to parameter of type 'object'
sforce.one?.publish(CHANNEL, JSON.stringify({ type: 'PureCloud.subscribe' }));

// Nobody vouches for what arrives.
// must not compile: 'message' is of type 'unknown'
sforce.one?.subscribe(CHANNEL, message => message.type);

// must not compile: Type '"PAGE"' is not assignable to type '"APPLICATION"'
sforce.one?.subscribe(CHANNEL, () => {}, { scope: 'PAGE' });

// A subscription is ended by itself, not by its channel.
// must not compile: Argument of type 'string' is not assignable to parameter of type 'object'
sforce.one?.unsubscribe(CHANNEL);

export {};
