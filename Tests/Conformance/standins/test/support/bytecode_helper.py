"""Tests that look at byte code."""

import unittest


def instructions_with_positions(instrs, co_positions):
    return zip(instrs, co_positions)


class BytecodeTestCase(unittest.TestCase):
    def get_disassembly_as_string(self, co):
        import dis
        import io

        stream = io.StringIO()
        dis.dis(co, file=stream)
        return stream.getvalue()

    def assertInBytecode(self, x, opname, argval=...):
        import dis

        for instruction in dis.get_instructions(x):
            if instruction.opname == opname and argval in (..., instruction.argval):
                return instruction
        self.fail(f"{opname} not found in bytecode")

    def assertNotInBytecode(self, x, opname, argval=...):
        import dis

        for instruction in dis.get_instructions(x):
            if instruction.opname == opname and argval in (..., instruction.argval):
                self.fail(f"{opname} found in bytecode")
