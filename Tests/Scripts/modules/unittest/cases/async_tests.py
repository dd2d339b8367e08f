import asyncio
import contextvars
import unittest

variable = contextvars.ContextVar("variable")


class Asynchronous(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        variable.set("from setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        print("asyncSetUp", variable.get())

    async def asyncTearDown(self):
        print("asyncTearDown")

    async def test_awaits(self):
        self.addAsyncCleanup(self.clean)
        await asyncio.sleep(0)
        print(asyncio.get_running_loop() is self.loop, variable.get())

    async def clean(self):
        print("clean")

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertTrue(False)


result = unittest.defaultTestLoader.loadTestsFromTestCase(Asynchronous).run(unittest.TestResult())
print(result)
print(result.failures[0][1].splitlines()[-1])

# expect: asyncSetUp from setUp
# expect: True from setUp
# expect: asyncTearDown
# expect: clean
# expect: asyncSetUp from setUp
# expect: asyncTearDown
# expect: <unittest.result.TestResult run=2 errors=0 failures=1>
# expect: AssertionError: False is not true
