# clock: virtual
import asyncio


async def value(result):
    await asyncio.sleep(1)
    return result


async def route(subject):
    match await value(subject):
        case [a, b] if await value(a) > 5:
            return await value("first"), b
        case [a, b] if await value(b) > 5:
            return await value("second"), a
        case {"items": items}:
            for item in items:
                match await value(item):
                    case 1:
                        continue
                    case 3:
                        break
                print("item", item)
            return items
        case _:
            return "none"


async def main():
    print(await route([6, 1]))  # expect: ('first', 1)
    print(await route([1, 6]))  # expect: ('second', 1)
    print(await route({"items": [1, 2, 3]}))
    # expect: item 2
    # expect: [1, 2, 3]
    print(await route([1, 1]))  # expect: none


asyncio.run(main())
