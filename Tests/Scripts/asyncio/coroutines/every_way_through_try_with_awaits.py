import asyncio

def sync(body, handler, other, last):
    log = ""
    for turn in range(2):
        try:
            log += "t"
            if body == "raise": raise ValueError
            elif body == "return": return log + "T"
            elif body == "break": break
            elif body == "continue": continue
        except ValueError:
            log += "x"
            if handler == "raise": raise KeyError(log)
            elif handler == "return": return log + "X"
            elif handler == "break": break
            elif handler == "continue": continue
        else:
            log += "e"
            if other == "raise": raise KeyError(log)
            elif other == "return": return log + "E"
            elif other == "break": break
            elif other == "continue": continue
        finally:
            log += "f"
            if last == "raise": raise IndexError(log)
            elif last == "return": return log + "F"
            elif last == "break": break
            elif last == "continue": continue
        log += "."
    else:
        log += "L"
    return log

async def say(text):
    await asyncio.sleep(0)
    return text

async def with_awaits(body, handler, other, last):
    log = ""
    for turn in range(len(await say("ab"))):
        try:
            log += await say("t")
            if body == "raise": raise await say(ValueError)
            elif body == "return": return log + await say("T")
            elif body == "break": break
            elif body == "continue": continue
        except await say(ValueError):
            log += await say("x")
            if handler == "raise": raise KeyError(await say(log))
            elif handler == "return": return log + await say("X")
            elif handler == "break": break
            elif handler == "continue": continue
        else:
            log += await say("e")
            if other == "raise": raise KeyError(await say(log))
            elif other == "return": return log + await say("E")
            elif other == "break": break
            elif other == "continue": continue
        finally:
            log += await say("f")
            if last == "raise": raise IndexError(await say(log))
            elif last == "return": return log + await say("F")
            elif last == "break": break
            elif last == "continue": continue
        log += await say(".")
    else:
        log += await say("L")
    return log

async def outcome(function, *ways):
    try:
        result = function(*ways)
        return await result if function is with_awaits else result
    except (KeyError, IndexError) as error:
        return repr(error), repr(error.__context__)

async def main():
    ways = ("fall", "raise", "return", "break", "continue")
    checked = 0
    for a in ways:
        for b in ways:
            for c in ways:
                for d in ways:
                    expected, got = await outcome(sync, a, b, c, d), await outcome(with_awaits, a, b, c, d)
                    if expected != got:
                        print(a, b, c, d, expected, got)
                    checked += 1
    print(checked, "ways are the same")  # expect: 625 ways are the same

asyncio.run(main())
