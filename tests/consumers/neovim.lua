-- Asks the language server through Neovim's own client, from 0.7 on; neovim.py runs it, in a folder
-- with text.txt. What came of each question is written to told.json.
local program, glossary = vim.env.GLOSSAIRE, vim.env.GLOSSARY
local told = {}

-- A server that says nothing for so long never will.
local function wait(what, condition)
  if not vim.wait(30000, condition, 10) then error('nothing came: ' .. what) end
end

local function ask(method, line, character, more)
  local params = { textDocument = vim.lsp.util.make_text_document_params(0),
                   position = { line = line, character = character } }
  for name, value in pairs(more or {}) do params[name] = value end
  local answers, wrong = vim.lsp.buf_request_sync(0, 'textDocument/' .. method, params, 30000)
  if not answers then error(method .. ': ' .. wrong) end
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end
  error(method .. ': nobody answers')
end

local function diagnostics()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { each.lnum, each.col, each.end_col, each.message })
  end
  return found
end

local function run()
  vim.cmd('edit text.txt')
  local client = vim.lsp.start_client({ name = 'glossaire', cmd = { program, 'lsp', '-g', glossary } })
  vim.lsp.buf_attach_client(0, client)
  wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
  told.diagnostics = diagnostics()
  told.hover = ask('hover', 0, 6).contents.value
  told.completion = {}
  for _, item in ipairs(ask('completion', 2, 7).items) do table.insert(told.completion, item.label) end
  local here = { line = 0, character = 6 }
  local actions = ask('codeAction', 0, 6, { range = { start = here, ['end'] = here },
                                            context = { diagnostics = {} } })
  told.action = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
  told.after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  wait('findings after the action', function() return #vim.diagnostic.get(0) == 1 end)
  told.left = diagnostics()
  vim.lsp.stop_client(client)
  wait('an end', function() return #vim.lsp.get_active_clients() == 0 end)
end

local good, wrong = pcall(run)
if not good then told.error = tostring(wrong) end
local out = io.open('told.json', 'w')
out:write(vim.fn.json_encode(told))
out:close()
vim.cmd('qall!')
