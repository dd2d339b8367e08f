def run(body, handler, other, last):
    log = ""
    for turn in range(2):
        log += str(turn)
        try:
            log += "t"
            if body == "raise": raise ValueError
            elif body == "return": return log + "T"
            elif body == "break": break
            elif body == "continue": continue
            log += "u"
        except ValueError:
            log += "x"
            if handler == "raise": raise KeyError
            elif handler == "return": return log + "X"
            elif handler == "break": break
            elif handler == "continue": continue
        else:
            log += "e"
            if other == "raise": raise KeyError
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
    return log + "R"

ways = ("fall", "raise", "return", "break", "continue")
for body in ways:
    for last in ways:
        results = []
        for inside in ways:
            try:
                results.append(run(body, inside, inside, last))
            except (KeyError, IndexError) as error:
                results.append(repr(error))
        print(body, last, *results)
# expect: fall fall 0tuef.1tuef.LR KeyError() 0tueE 0tuefR 0tuef1tuefLR
# expect: fall raise IndexError('0tuef') IndexError('0tuef') IndexError('0tuef') IndexError('0tuef') IndexError('0tuef')
# expect: fall return 0tuefF 0tuefF 0tuefF 0tuefF 0tuefF
# expect: fall break 0tuefR 0tuefR 0tuefR 0tuefR 0tuefR
# expect: fall continue 0tuef1tuefLR 0tuef1tuefLR 0tuef1tuefLR 0tuef1tuefLR 0tuef1tuefLR
# expect: raise fall 0txf.1txf.LR KeyError() 0txX 0txfR 0txf1txfLR
# expect: raise raise IndexError('0txf') IndexError('0txf') IndexError('0txf') IndexError('0txf') IndexError('0txf')
# expect: raise return 0txfF 0txfF 0txfF 0txfF 0txfF
# expect: raise break 0txfR 0txfR 0txfR 0txfR 0txfR
# expect: raise continue 0txf1txfLR 0txf1txfLR 0txf1txfLR 0txf1txfLR 0txf1txfLR
# expect: return fall 0tT 0tT 0tT 0tT 0tT
# expect: return raise IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf')
# expect: return return 0tfF 0tfF 0tfF 0tfF 0tfF
# expect: return break 0tfR 0tfR 0tfR 0tfR 0tfR
# expect: return continue 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR
# expect: break fall 0tfR 0tfR 0tfR 0tfR 0tfR
# expect: break raise IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf')
# expect: break return 0tfF 0tfF 0tfF 0tfF 0tfF
# expect: break break 0tfR 0tfR 0tfR 0tfR 0tfR
# expect: break continue 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR
# expect: continue fall 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR
# expect: continue raise IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf') IndexError('0tf')
# expect: continue return 0tfF 0tfF 0tfF 0tfF 0tfF
# expect: continue break 0tfR 0tfR 0tfR 0tfR 0tfR
# expect: continue continue 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR 0tf1tfLR
