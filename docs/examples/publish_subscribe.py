"""A broker delivers messages to whoever subscribed; each subscriber reads at its own pace."""

import asyncio


class Subscription:
    """An asynchronous iterator over the messages of some topics."""

    def __init__(self, broker, topics):
        self.broker = broker
        self.topics = topics
        self.messages = []
        self.wakeup = None

    async def __aenter__(self):
        for topic in self.topics:
            self.broker.subscribers.setdefault(topic, []).append(self)
        return self

    async def __aexit__(self, *details):
        for topic in self.topics:
            self.broker.subscribers[topic].remove(self)

    def deliver(self, message):
        self.messages.append(message)
        if self.wakeup and not self.wakeup.done():
            self.wakeup.set_result(None)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.messages:
            self.wakeup = asyncio.get_running_loop().create_future()
            await self.wakeup
        message = self.messages.pop(0)
        if message is None:
            raise StopAsyncIteration
        return message


class Broker:
    def __init__(self):
        self.subscribers = {}

    def publish(self, topic, text):
        receivers = self.subscribers.get(topic, [])
        for subscription in receivers:
            subscription.deliver((topic, text))
        return len(receivers)

    def close(self):
        for subscription in {id(s): s for group in self.subscribers.values() for s in group}.values():
            subscription.deliver(None)


async def reader(name, broker, topics, pace):
    async with Subscription(broker, topics) as subscription:
        count = 0
        async for topic, text in subscription:
            print(f"{name} reads {topic}: {text}")
            count += 1
            await asyncio.sleep(pace)
        print(f"{name} has read {count} messages")


async def main():
    broker = Broker()
    readers = [
        asyncio.create_task(reader("Ann", broker, ["news"], 0.01)),
        asyncio.create_task(reader("Bob", broker, ["news", "sport"], 0.025)),
    ]
    await asyncio.sleep(0)
    print("weather has", broker.publish("weather", "rain"), "readers")
    for n in range(3):
        broker.publish("news", f"headline {n}")
        broker.publish("sport", f"result {n}")
        await asyncio.sleep(0.02)
    broker.close()
    await asyncio.gather(*readers)


asyncio.run(main())
