import asyncio


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


async def use(resource):
    await asyncio.sleep(0)
    print("used", resource.name)


class Service:
    def __init__(self):
        self.resource = Resource("service")

    async def work(self):
        await asyncio.sleep(0)


async def main():
    await asyncio.create_task(use(Resource("argument")))
    print("done")
    service = Service()
    await asyncio.create_task(service.work())
    print("still there")
    del service


asyncio.run(main())
# expect: used argument
# expect: deleted argument
# expect: done
# expect: still there
# expect: deleted service
