def sync(body, inside, last):
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
            if inside == "raise": raise KeyError(log)
            elif inside == "return": return log + "X"
            elif inside == "break": break
            elif inside == "continue": continue
        else:
            log += "e"
            if inside == "raise": raise KeyError(log)
            elif inside == "return": return log + "E"
            elif inside == "break": break
            elif inside == "continue": continue
        finally:
            log += "f"
            if last == "raise": raise IndexError(log)
            elif last == "return": return log + "F"
            elif last == "break": break
            elif last == "continue": continue
    else:
        log += "L"
    return log

def with_yields(body, inside, last):
    log = ""
    for turn in range((yield 2)):
        try:
            log += yield "t"
            if body == "raise": raise (yield ValueError)
            elif body == "return": return log + (yield "T")
            elif body == "break": break
            elif body == "continue": continue
        except ValueError:
            log += yield "x"
            if inside == "raise": raise KeyError((yield log))
            elif inside == "return": return log + (yield "X")
            elif inside == "break": break
            elif inside == "continue": continue
        else:
            log += yield "e"
            if inside == "raise": raise KeyError((yield log))
            elif inside == "return": return log + (yield "E")
            elif inside == "break": break
            elif inside == "continue": continue
        finally:
            log += yield "f"
            if last == "raise": raise IndexError((yield log))
            elif last == "return": return log + (yield "F")
            elif last == "break": break
            elif last == "continue": continue
    else:
        log += yield "L"
    return log

def echo(generator):
    sent = None
    while True:
        try:
            sent = generator.send(sent)
        except StopIteration as stop:
            return stop.value

ways = ("fall", "raise", "return", "break", "continue")
checked = 0
for a in ways:
    for b in ways:
        for c in ways:
            results = []
            for action in (lambda: sync(a, b, c), lambda: echo(with_yields(a, b, c))):
                try:
                    results.append(action())
                except (KeyError, IndexError) as error:
                    results.append(repr(error))
            if results[0] != results[1]:
                print(a, b, c, results)
            checked += 1
print(checked, "ways are the same")  # expect: 125 ways are the same
