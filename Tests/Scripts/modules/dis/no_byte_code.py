# ours-alone: CPython compiles to byte code, a tree walker has none to show
import dis

print(callable(dis.get_instructions))  # expect: True
try:
    dis.dis(len)
except NotImplementedError as error:
    print(error)  # expect: dis.dis(): Baton runs the syntax tree, there is no byte code
