# The operations of CPython's byte code by name and number.
import opcode

print(opcode.opmap["RETURN_VALUE"], opcode.opname[opcode.opmap["LOAD_FAST"]])  # expect: 36 LOAD_FAST
print(opcode.opmap["COMPARE_OP"] in opcode.hascompare, opcode.EXTENDED_ARG)  # expect: True 71
print(opcode.cmp_op, opcode.HAVE_ARGUMENT)  # expect: ('<', '<=', '==', '!=', '>', '>=') 44
