def divide(number, by):
    quotient = "none yet"
    look = lambda: by
    return number / by


class Box:
    def open(self, depth):
        inside = depth * 2
        return self.open(depth - 1) if depth else divide(inside, depth)


try:
    Box().open(2)
except ZeroDivisionError as error:
    traceback = error.__traceback__
while traceback.tb_next:
    traceback = traceback.tb_next
    variables = dict(traceback.tb_frame.f_locals)
    for name in ("self", "look"):
        variables.pop(name, None)
    print(traceback.tb_frame.f_code.co_name, sorted(variables.items(), key=str))
# expect: open [('depth', 2), ('inside', 4)]
# expect: open [('depth', 1), ('inside', 2)]
# expect: open [('depth', 0), ('inside', 0)]
# expect: divide [('by', 0), ('number', 0), ('quotient', 'none yet')]
traceback.tb_frame.clear()
print(dict(traceback.tb_frame.f_locals))  # expect: {}
