import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch


class Client:
    async def fetch(self, path):
        return path


async def main():
    mock = AsyncMock(return_value=3)
    print(await mock(1), mock.await_count, mock.await_args, inspect.iscoroutinefunction(mock))
    mock.assert_awaited_once_with(1)
    mock.side_effect = [4, ValueError("failed")]
    print(await mock())
    try:
        await mock()
    except ValueError as error:
        print(error)
    for claim in (mock.assert_not_awaited, mock.assert_awaited_once, AsyncMock().assert_awaited):
        try:
            claim()
        except AssertionError as error:
            print(error)
    mock.assert_has_awaits([call(1), call()])
    manager = MagicMock()
    manager.__aenter__.return_value = "entered"
    async with manager as value:
        print(value)
    manager.__aiter__.return_value = [1, 2]
    print([item async for item in manager])
    print(type(Mock(spec=Client).fetch).__name__)
    with patch.object(Client, "fetch", return_value="patched") as fetch:
        print(await Client().fetch("a"), fetch.await_args_list)


asyncio.run(main())

# expect: 3 1 call(1) True
# expect: 4
# expect: failed
# expect: Expected mock to not have been awaited. Awaited 3 times.
# expect: Expected mock to have been awaited once. Awaited 3 times.
# expect: Expected mock to have been awaited.
# expect: entered
# expect: [1, 2]
# expect: AsyncMock
# expect: patched [call('a')]
