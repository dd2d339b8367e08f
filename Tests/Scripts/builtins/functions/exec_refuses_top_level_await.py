for source in "await x", "async for x in (): pass", "async with x: pass":
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
# expect: 'await' outside function
# expect: 'async for' outside async function
# expect: 'async with' outside async function
