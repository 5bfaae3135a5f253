;;; Asks the language server through eglot  -*- lexical-binding: t -*-
;; emacs.py runs it, in a folder with text.txt. What came of each question is written to told.json.
(package-initialize)
(require 'eglot)
(require 'json)

(defvar told nil "What came of each question, by its name.")

(defun tell (name value) (push (cons name value) told))

(defun wait (what condition)
  "Until CONDITION holds; a server that says nothing for so long never will."
  (with-timeout (30 (error "Nothing came: %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.02))))

(defun findings ()
  (flymake-start)
  (accept-process-output nil 0.02)
  (mapcar (lambda (each) (vector (flymake-diagnostic-beg each) (flymake-diagnostic-end each)
                               (flymake-diagnostic-text each)))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun hover ()
  (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                 (eglot--TextDocumentPositionParams))))
    (plist-get (plist-get answer :contents) :value)))

(defun run ()
  (add-to-list 'eglot-server-programs
               (list 'text-mode (getenv "GLOSSAIRE") "lsp" "-g" (getenv "GLOSSARY")))
  (find-file "text.txt")
  (text-mode)
  (let ((eglot-sync-connect 30))
    (apply #'eglot (eglot--guess-contact)))
  (wait "findings" (lambda () (= (length (findings)) 2)))
  (tell 'diagnostics (findings))
  (goto-char 7)
  (tell 'hover (hover))
  (let ((action (elt (eglot-code-actions (point) (point)) 0)))
    (tell 'action (plist-get action :title))
    (eglot--apply-workspace-edit (plist-get action :edit)))
  (goto-char (point-max))
  (skip-chars-backward "\n")
  (let ((completion (eglot-completion-at-point)))
    (tell 'completion (mapcar #'substring-no-properties
                              (all-completions "oede" (nth 2 completion)))))
  (hover) ; jsonrpc leaves what came along with an answer until more comes
  (wait "findings after the action" (lambda () (= (length (findings)) 1)))
  (tell 'left (findings))
  (tell 'after (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n"))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))

(condition-case wrong (run) (error (tell 'error (error-message-string wrong))))
(let ((coding-system-for-write 'utf-8)) (write-region (json-encode told) nil "told.json"))
