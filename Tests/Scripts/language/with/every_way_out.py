class M:
    def __init__(self, name, log): self.name, self.log = name, log
    def __enter__(self): self.log.append("enter " + self.name); return self
    def __exit__(self, kind, *details): self.log.append(f"exit {self.name} {kind and kind.__name__}"); return self.name == "eat"

def f(log, way):
    for i in range(2):
        with M("outer", log):
            with M("eat", log) as eat, M("b", log):
                if way == "raise": raise ValueError
                if way == "return": return "returned"
                if way == "break": break
                if way == "continue": continue
                log.append("end")
            log.append("after")
    return "fell through"

for way in ("fall", "raise", "return", "break", "continue"):
    log = []
    print(way, f(log, way), log)
# expect: fall fell through ['enter outer', 'enter eat', 'enter b', 'end', 'exit b None', 'exit eat None', 'after', 'exit outer None', 'enter outer', 'enter eat', 'enter b', 'end', 'exit b None', 'exit eat None', 'after', 'exit outer None']
# expect: raise fell through ['enter outer', 'enter eat', 'enter b', 'exit b ValueError', 'exit eat ValueError', 'after', 'exit outer None', 'enter outer', 'enter eat', 'enter b', 'exit b ValueError', 'exit eat ValueError', 'after', 'exit outer None']
# expect: return returned ['enter outer', 'enter eat', 'enter b', 'exit b None', 'exit eat None', 'exit outer None']
# expect: break fell through ['enter outer', 'enter eat', 'enter b', 'exit b None', 'exit eat None', 'exit outer None']
# expect: continue fell through ['enter outer', 'enter eat', 'enter b', 'exit b None', 'exit eat None', 'exit outer None', 'enter outer', 'enter eat', 'enter b', 'exit b None', 'exit eat None', 'exit outer None']
