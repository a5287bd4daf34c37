export const id = 669;
export const ids = [669];
export const modules = {

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failedLogs: () => (/* binding */ failedLogs)
/* harmony export */ });
/* harmony import */ var _deployment_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8543);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1474);


function failedLogs(findings) {
    if (!(0,_deployment_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(findings.conclusion))
        return [];
    return (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__.unexplained)(findings).failures.map(({ component, stage, isOfRun }) => ({
        component,
        type: isOfRun ? 'RUN_RESTARTED' : stage,
    }));
}


/***/ })

};
