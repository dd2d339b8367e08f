pairs = [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError),
         (OverflowError, ArithmeticError), (FileNotFoundError, OSError), (TimeoutError, OSError),
         (ModuleNotFoundError, ImportError), (NotImplementedError, RuntimeError),
         (RecursionError, RuntimeError), (UnboundLocalError, NameError),
         (UnicodeDecodeError, ValueError), (StopIteration, Exception), (GeneratorExit, Exception),
         (KeyboardInterrupt, Exception), (SystemExit, BaseException), (IndentationError, SyntaxError)]
for child, parent in pairs:
    print(child.__name__, parent.__name__, issubclass(child, parent))
# expect: KeyError LookupError True
# expect: IndexError LookupError True
# expect: ZeroDivisionError ArithmeticError True
# expect: OverflowError ArithmeticError True
# expect: FileNotFoundError OSError True
# expect: TimeoutError OSError True
# expect: ModuleNotFoundError ImportError True
# expect: NotImplementedError RuntimeError True
# expect: RecursionError RuntimeError True
# expect: UnboundLocalError NameError True
# expect: UnicodeDecodeError ValueError True
# expect: StopIteration Exception True
# expect: GeneratorExit Exception False
# expect: KeyboardInterrupt Exception False
# expect: SystemExit BaseException True
# expect: IndentationError SyntaxError True
