"""Downloads of different speeds, reported by a task that watches them from outside."""

import asyncio


class Download:
    def __init__(self, name, size, speed):
        self.name, self.size, self.speed = name, size, speed
        self.done = 0

    async def run(self):
        while self.done < self.size:
            await asyncio.sleep(0.04)
            self.done = min(self.size, self.done + self.speed)
        return self.name

    def bar(self, width=20):
        filled = width * self.done // self.size
        return f"{self.name:<8} |{'#' * filled}{'.' * (width - filled)}| {self.done / self.size:4.0%}"


async def report(downloads):
    await asyncio.sleep(0.02)  # so that it looks between two steps of the downloads
    while True:
        await asyncio.sleep(0.2)
        for download in downloads:
            print(download.bar())
        print()


async def main():
    downloads = [Download("small", 30, 10), Download("medium", 100, 12), Download("large", 250, 20)]
    reporter = asyncio.create_task(report(downloads))
    print("finished:", ", ".join(await asyncio.gather(*(d.run() for d in downloads))))
    reporter.cancel()
    try:
        await reporter
    except asyncio.CancelledError:
        print("the reporter went home")


asyncio.run(main())
