import ast

for source in ("(int, str) -> bool", "() -> int", "(int, *str, **Any) -> List[int]", "int -> str"):
    try:
        print(ast.dump(ast.parse(source, mode="func_type")))
    except SyntaxError as error:
        print(error.msg)

# expect: FunctionType(argtypes=[Name(id='int', ctx=Load()), Name(id='str', ctx=Load())], returns=Name(id='bool', ctx=Load()))
# expect: FunctionType(returns=Name(id='int', ctx=Load()))
# expect: FunctionType(argtypes=[Name(id='int', ctx=Load()), Name(id='str', ctx=Load()), Name(id='Any', ctx=Load())], returns=Subscript(value=Name(id='List', ctx=Load()), slice=Name(id='int', ctx=Load()), ctx=Load()))
# expect: invalid syntax
